/** The address of the compiler's module, where it is installed; it is native code, for common machines. */
export function findCompiler(): string | undefined {
  try {
    return import.meta.resolve('@myriaddreamin/typst-ts-node-compiler');
  } catch {
    return undefined;
  }
}
