/** The book's style sheet: little, because readers choose fonts, sizes and colours themselves. */
export const style = `html { line-height: 1.5; }
body { margin: 0 5%; hyphens: auto; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; hyphens: none; text-align: start; break-after: avoid; page-break-after: avoid; }
h1 { font-size: 1.6em; margin: 1.5em 0 1em; }
h2 { font-size: 1.3em; margin: 1.6em 0 0.6em; }
h3 { font-size: 1.12em; margin: 1.4em 0 0.5em; }
h4, h5, h6 { font-size: 1em; margin: 1.2em 0 0.4em; }
p { margin: 0 0 0.8em; }
a { color: inherit; text-decoration: underline; }
img { max-width: 100%; height: auto; }
figure { margin: 1.4em 0; text-align: center; break-inside: avoid; page-break-inside: avoid; }
figcaption { font-size: 0.9em; margin-top: 0.5em; text-align: start; }
figcaption p { margin: 0 0 0.3em; }
figure blockquote, figure details { text-align: start; }
.caption-number { font-weight: bold; }
.legend { font-size: 0.9em; opacity: 0.8; }
blockquote { margin: 1em 0; padding: 0 0 0 1em; border-inline-start: 0.2em solid #999; }
table { border-collapse: collapse; margin: 1em 0; font-size: 0.92em; }
caption { text-align: start; font-weight: bold; padding: 0 0 0.4em; }
th, td { border: 1px solid #999; padding: 0.3em 0.5em; vertical-align: top; text-align: start; }
.align-center { text-align: center; }
.align-right { text-align: right; }
pre { white-space: pre-wrap; font-size: 0.85em; padding: 0.6em 0.8em; border: 1px solid #bbb; hyphens: none; }
code, kbd, samp { font-size: 0.9em; hyphens: none; }
pre code { font-size: 1em; }
.admonition, .box, .margin, .card { margin: 1.2em 0; padding: 0.6em 1em; border: 1px solid #999; border-inline-start-width: 0.3em; }
.admonition-title, .card-title, .tab-title { font-weight: bold; margin-bottom: 0.4em; }
.admonition > :last-child, .details-body > :last-child { margin-bottom: 0; }
details { margin: 1.2em 0; padding: 0.5em 1em; border: 1px dashed #999; }
summary { font-weight: bold; }
dt { font-weight: bold; margin-top: 0.6em; }
dd { margin: 0 0 0.4em 1.2em; }
div.math { margin: 1em 0; text-align: center; overflow-x: auto; }
.math-number { margin-inline-start: 1.5em; }
.smallcaps { font-variant: small-caps; }
.missing-picture { font-style: italic; border: 1px dashed #999; padding: 0.2em 0.5em; }
.footnotes { font-size: 0.9em; border-top: 1px solid #999; margin-top: 2em; }
.cover { text-align: center; margin: 0; }
.cover img { max-height: 96vh; }
.title-page { text-align: center; margin-top: 15%; }
.title-page h1 { text-align: center; }
.title-page .authors { font-size: 1.15em; margin-bottom: 2em; }
nav ol { list-style: none; padding-inline-start: 1.2em; }
nav > ol { padding: 0; }
nav li { margin: 0.3em 0; }
`;
