/** A file as it is where it comes from; the path is from the root of the repository. */
export type ComingFile = { readonly path: string; readonly content: string | Uint8Array };
