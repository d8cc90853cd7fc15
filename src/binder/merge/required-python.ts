import { parse } from 'smol-toml';
import type { Spec } from './read-spec.ts';

/** `requires-python` of the source's own `pyproject.toml`. Source: PyPA, "pyproject.toml specification". */
export function requiredPython(spec: Spec): string | undefined {
  const text = spec.texts().get('pyproject.toml');
  if (text === undefined) return undefined;
  try {
    const { project } = parse(text);
    if (typeof project !== 'object' || !('requires-python' in project)) return undefined;
    const said = project['requires-python'];
    return typeof said === 'string' ? said : undefined;
  } catch {
    return undefined;
  }
}
