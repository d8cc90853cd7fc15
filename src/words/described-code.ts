/** What a program does, as far as it is told in words. Texts are the program's own. */
export type CodeInWords = {
  readonly about: string | undefined;
  readonly functions: readonly FunctionInWords[];
  readonly steps: readonly StepInWords[];
  /** The flowchart of `steps` as a block of Mermaid; undefined where it would be too large. */
  readonly chart: string | undefined;
};

export type FunctionInWords = {
  readonly name: string;
  readonly marks: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly otherwise: string | undefined }[];
  readonly about: string | undefined;
  readonly steps: readonly StepInWords[];
  readonly chart: string | undefined;
};

export type DeedInWords =
  | { readonly is: 'set'; readonly name: string; readonly value: string }
  | { readonly is: 'change'; readonly name: string; readonly sign: string; readonly value: string }
  | { readonly is: 'show'; readonly what: string }
  | { readonly is: 'ask'; readonly name: string | undefined; readonly prompt: string }
  | { readonly is: 'import'; readonly text: string }
  | { readonly is: 'other' };

export type WayInWords = {
  readonly test: string | undefined;
  readonly steps: readonly StepInWords[];
};

export type StepInWords =
  | { readonly kind: 'do'; readonly text: string; readonly deed: DeedInWords }
  | { readonly kind: 'return' | 'raise'; readonly value: string }
  | { readonly kind: 'break' | 'continue' }
  | { readonly kind: 'branch'; readonly ways: readonly WayInWords[] }
  | {
      readonly kind: 'for';
      readonly each: string;
      readonly of: string;
      readonly steps: readonly StepInWords[];
      readonly otherwise: readonly StepInWords[];
    }
  | {
      readonly kind: 'while';
      readonly test: string;
      readonly steps: readonly StepInWords[];
      readonly otherwise: readonly StepInWords[];
    }
  | { readonly kind: 'with'; readonly what: string; readonly steps: readonly StepInWords[] }
  | {
      readonly kind: 'try';
      readonly steps: readonly StepInWords[];
      readonly handlers: readonly WayInWords[];
      readonly otherwise: readonly StepInWords[];
      readonly always: readonly StepInWords[];
    }
  | { readonly kind: 'match'; readonly subject: string; readonly ways: readonly WayInWords[] }
  | { readonly kind: 'define'; readonly name: string }
  | {
      readonly kind: 'class';
      readonly name: string;
      readonly of: string;
      readonly about: string | undefined;
      readonly steps: readonly StepInWords[];
    };
