/** What YAML 1.1, which Jupytext reads and writes, takes for something else where YAML 1.2 has a text. Source: PyYAML's `resolver.py`. */
const OTHER: readonly RegExp[] = [
  /^(?:yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|=|<<)$/,
  /^[-+]?0b[01_]+$/,
  /^[-+]?(?:0x[\da-fA-F_]+|[\d][\d_]*)(?::[0-5]?\d)*(?:\.[\d_]*)?(?:[eE][-+]\d+)?$/,
  /^\d{4}-\d\d?-\d\d?/,
];

/** Whether a text needs quotes for whoever reads it as YAML 1.1; a text of several lines is written in them as well. */
export function isNoPlainText(text: string): boolean {
  return text.includes('\n') || OTHER.some((one) => one.test(text));
}
