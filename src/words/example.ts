/** A phrase that works as it stands, and what it does. */
export type Example = { readonly say: string; readonly does: string };
