import { parse } from 'smol-toml';

const NAME = /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/;
/** Longer ones nobody wrote by hand. */
const MOST = 200_000;

/**
 * A project's own name, where one of its files says it outright; no file is run for it.
 *
 * Source: PEP 621; Poetry's documentation, "The pyproject.toml file"; setuptools, "Configuring setup()".
 */
export function projectName(read: (file: string) => string | undefined): string | undefined {
  const text = (file: string): string => (read(file) ?? '').slice(0, MOST);
  const names = [
    nameInToml(text('pyproject.toml')),
    /^\[metadata\][^[]*?^name\s*=\s*(\S+)\s*$/ms.exec(text('setup.cfg'))?.[1],
    nameInSetup(text('setup.py')),
  ];
  return names.find((name) => name !== undefined && NAME.test(name));
}

function nameInToml(text: string): string | undefined {
  try {
    const { project, tool } = parse(text);
    const poetry = tableOf(tool).poetry;
    const said = tableOf(project).name ?? tableOf(poetry).name;
    return typeof said === 'string' ? said : undefined;
  } catch {
    return undefined;
  }
}

function tableOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** `name="…"` in the call of `setup`, or in what that is given; other calls before it may have names too. */
function nameInSetup(text: string): string | undefined {
  const code = text.replace(/^[ \t]*#.*$/gm, '');
  const call = code.search(/\bsetup\s*\(/);
  if (call === -1) return undefined;
  return /(?:[(,{]\s{0,200}|^[ \t]{0,200})(?:name\s*=|["']name["']\s*:)\s*(["'])([^"'\n]{1,200})\1\s*[,)}\n]/m.exec(
    code.slice(call),
  )?.[2];
}
