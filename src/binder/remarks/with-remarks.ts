import type { Finding, MergedFile } from '../finding.ts';
import { commentLine } from './comment-line.ts';
import { type CommentedFile, commentedFile, firstPlace } from './commented-file.ts';
import { lineFinder } from './line-of-finding.ts';
import { readsSame } from './reads-same.ts';

/** A line of comment and the line, from 1, that it comes above; undefined for the top of the file. */
type Placed = { readonly comment: string; readonly above: number | undefined };

/** More in one file would hide what it is about. */
const MOST = 100;

/**
 * Writes what is said of clashes and warnings into the files that they are about, as comments: above the line that
 * is meant, where that is sure, else at the top. A file whose comments would be read as anything else stays as it
 * is, and so do files that have none. Doing it again changes nothing.
 */
export function withRemarks(
  files: readonly MergedFile[],
  findings: readonly Finding[],
  remark: (finding: Finding) => string | undefined,
): readonly MergedFile[] {
  const telling = findings.filter(({ level }) => level === 'clash' || level === 'warning');
  const byFile = Map.groupBy(telling, ({ file }) => file);
  return files.map((file) => {
    const about = byFile.get(file.path);
    const commented = about === undefined ? undefined : commentedFile(file);
    if (about === undefined || commented === undefined) return file;
    const content = remarked(commented, about, remark);
    return content === commented.text ? file : { ...file, content };
  });
}

function remarked(
  file: CommentedFile,
  findings: readonly Finding[],
  remark: (finding: Finding) => string | undefined,
): string {
  const lines = file.text.split(file.newline);
  const there = new Set(lines.map((line) => line.trim()));
  const lineOf = lineFinder(file);
  const placed: Placed[] = [];
  for (const finding of findings) {
    const comment = commentLine(finding.level, remark(finding) ?? '');
    if (comment === undefined || there.has(comment) || placed.length === MOST) continue;
    there.add(comment);
    placed.push({ comment, above: lineOf(finding) });
  }
  const atTop = placed.map(({ comment }) => ({ comment, above: undefined }));
  for (const places of [placed, atTop]) {
    const text = written(file, lines, places);
    if (readsSame(file.syntax, file.text, text)) return text;
  }
  return file.text;
}

function written(
  { newline }: CommentedFile,
  lines: readonly string[],
  placed: readonly Placed[],
): string {
  const top = firstPlace(lines);
  const byLine = Map.groupBy(placed, ({ above }) => Math.max(top, (above ?? 0) - 1));
  const all = lines.flatMap((line, index) => {
    const comments = byLine.get(index) ?? [];
    if (comments.length === 0) return [line];
    // A byte order mark stays the very first.
    const mark = line.startsWith('\uFEFF') ? '\uFEFF' : '';
    const indent = /^[ ]*/.exec(line)?.[0] ?? '';
    const printed = comments.map(({ comment, above }) => (above ? `${indent}${comment}` : comment));
    return [`${mark}${printed.join(newline)}`, line.slice(mark.length)];
  });
  return all.join(newline);
}
