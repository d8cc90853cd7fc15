import type { Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { toXml } from 'xast-util-to-xml';
import type { PreparedBook, PreparedChapter } from '../prepare/prepare-book.ts';
import { mendStructure } from './mend-structure.ts';
import { setFormulas } from './set-formulas.ts';
import { tidyAttributes } from './tidy-attributes.ts';
import { safeXml, type Xml, xml } from './xml.ts';

export type ChapterDocument = { readonly document: string; readonly maths: boolean };

/** One chapter as an XHTML document. */
export function chapterDocument(
  { chapter, heading, tree }: PreparedChapter,
  { names }: PreparedBook,
): ChapterDocument {
  const maths = [heading, tree].map((one) => {
    const used = setFormulas(one, chapter);
    mendStructure(one);
    tidyAttributes(one, chapter, names);
    return used;
  });
  const content = tree.children.length === 0 ? undefined : print(tree);
  const document = page({
    title: chapter.title,
    language: chapter.language,
    direction: chapter.direction,
    body: xml`<section epub:type="${content === undefined ? 'part' : 'chapter'}">
<h1>${print(heading)}</h1>
${content}
</section>`,
  });
  return { document, maths: maths.some((used) => used) };
}

/** The frame of every document in the book. */
export function page({
  title,
  language,
  direction,
  body,
}: {
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly body: Xml;
}): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}" dir="${direction}">
<head>
<meta charset="UTF-8"/>
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="book.css"/>
</head>
<body>
${body}
</body>
</html>
`.xml;
}

const XHTML = 'http://www.w3.org/1999/xhtml';

/** The namespace stands at the top of the document already, as everything around this does. */
function print(tree: Root): Xml {
  const text = toXml(toXast(tree), { closeEmptyElements: false });
  // The serializer leaves the end of a CDATA section as it is, which XML does not allow in text.
  return safeXml(text.replaceAll(` xmlns="${XHTML}"`, '').replaceAll(']]>', ']]&gt;'));
}
