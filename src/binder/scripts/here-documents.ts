/** A shell script without the text of its here-documents, which is data; the lines stay, so that numbers stay right. */
export function withoutHereDocuments(text: string): string {
  let until: { word: string; isIndented: boolean } | undefined;
  const lines = text.split('\n').map((line) => {
    if (until !== undefined) {
      const bare = (until.isIndented ? line.replace(/^\t+/, '') : line).replace(/\r$/, '');
      if (bare === until.word) until = undefined;
      return '';
    }
    const [, dash, word] = /(?<!<)<<(-?)[ \t]*["'\\]?([A-Za-z_]\w{0,99})["']?/.exec(line) ?? [];
    if (word !== undefined) until = { word, isIndented: dash === '-' };
    return line;
  });
  return lines.join('\n');
}
