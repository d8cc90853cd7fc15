import type { Finding, FindingLevel } from '../finding.ts';
import { commandWords, isShellScript, MOST_SCRIPT_BYTES, type Script } from './read-script.ts';
import type { ScriptFindingKind } from './script-kinds.ts';

export type ScriptFinding = Finding<ScriptFindingKind>;

const ROOT = /^(?:sudo|su|apt|apt-get|aptitude|dpkg|yum|dnf|apk|systemctl)$/;
/** What the image has outside any environment; whatever `env` finds is not looked at. */
const INTERPRETERS = /^\/(?:usr\/)?bin\/(?:env|sh|bash|dash|perl|python3)$/;
/** Environments that repo2docker makes. */
const MADE = /^\/(?:srv\/conda|opt)\//;

/** What one script has in it that stops it or surprises, by itself and wherever it runs. */
export function lintScript(source: string, script: Script): readonly ScriptFinding[] {
  const file = script.path.endsWith('start') ? 'start' : 'postBuild';
  const finding = (
    level: FindingLevel,
    kind: ScriptFindingKind,
    line: number,
    values: ScriptFinding['values'] = {},
  ): ScriptFinding => {
    return { level, kind, file, places: [{ source, path: script.path, line }], values };
  };
  if (script.text === undefined) {
    const why = script.bytes.length > MOST_SCRIPT_BYTES ? 'too-large' : 'binary';
    return [finding('error', 'script-unreadable', 0, { why })];
  }
  const found: ScriptFinding[] = [];
  const { interpreter } = script;
  if (script.hasByteOrderMark) found.push(finding('error', 'script-byte-order-mark', 1));
  if (script.firstLineIsWindows) found.push(finding('error', 'script-windows-lines', 1));
  else if (script.windowsLine > 0 && isShellScript(script)) {
    found.push(finding('clash', 'script-windows-lines', script.windowsLine));
  }
  if (interpreter.kind === 'none' && !script.hasByteOrderMark) {
    found.push(finding(file === 'start' ? 'warning' : 'note', 'script-no-shebang', 1));
  }
  if (interpreter.kind !== 'none' && !INTERPRETERS.test(interpreter.path)) {
    const { path } = interpreter;
    if (!MADE.test(path)) found.push(finding('warning', 'script-interpreter', 1, { path }));
  }
  if (!script.isExecutable) found.push(finding('note', 'script-not-executable', 0));
  if (file === 'postBuild' && goesOn(script)) {
    found.push(finding('note', 'script-goes-on-after-errors', 0));
  }
  return [...found, ...rootFindings(source, file, script)];
}

function goesOn(script: Script): boolean {
  if (!isShellScript(script)) return false;
  const { interpreter } = script;
  if (interpreter.kind !== 'none' && /^-[a-z]*e/.test(interpreter.options)) return false;
  const stops = script.commands.some((command) => {
    const [name, ...options] = commandWords(command);
    return name === 'set' && options.some((word) => /^(?:-[a-z]*e[a-z]*|errexit)$/.test(word));
  });
  // With a single command, its failure is the script's anyway.
  return !stops && script.commands.length > 1;
}

function rootFindings(source: string, file: string, script: Script): readonly ScriptFinding[] {
  const uses = script.commands.filter((one) => ROOT.test(commandWords(one)[0] ?? ''));
  if (uses.length === 0) return [];
  const commands = [...new Set(uses.map((one) => commandWords(one)[0] ?? ''))];
  const places = uses.map(({ line }) => ({ source, path: script.path, line }));
  return [{ level: 'warning', kind: 'script-needs-root', file, places, values: { commands } }];
}
