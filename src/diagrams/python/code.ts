/** One thing that a program does. Texts are the program's own, on one line. */
export type CodeStep =
  | { readonly kind: 'do'; readonly text: string; readonly deed: CodeDeed }
  | { readonly kind: 'return' | 'raise'; readonly value: string }
  | { readonly kind: 'break' | 'continue' }
  /** `if`, `elif`, `else`: the first whose test holds. Only the last may have no test. */
  | { readonly kind: 'branch'; readonly ways: readonly CodeWay[] }
  | {
      readonly kind: 'for';
      readonly each: string;
      readonly of: string;
      readonly steps: readonly CodeStep[];
      readonly otherwise: readonly CodeStep[];
    }
  | {
      readonly kind: 'while';
      readonly test: string;
      readonly steps: readonly CodeStep[];
      readonly otherwise: readonly CodeStep[];
    }
  | { readonly kind: 'with'; readonly what: string; readonly steps: readonly CodeStep[] }
  | {
      readonly kind: 'try';
      readonly steps: readonly CodeStep[];
      /** `test`: the errors that are caught; none for all. */
      readonly handlers: readonly CodeWay[];
      readonly otherwise: readonly CodeStep[];
      readonly always: readonly CodeStep[];
    }
  | { readonly kind: 'match'; readonly subject: string; readonly ways: readonly CodeWay[] }
  /** A function inside of another, told by itself. */
  | { readonly kind: 'define'; readonly name: string }
  /** A class; its functions are told by themselves. */
  | {
      readonly kind: 'class';
      readonly name: string;
      /** What it is made of: `Animal`; empty for nothing. */
      readonly of: string;
      /** The first line of its docstring. */
      readonly about: string | undefined;
      readonly steps: readonly CodeStep[];
    };

/** What a statement does, where that can be told in words. */
export type CodeDeed =
  | { readonly is: 'set'; readonly name: string; readonly value: string }
  /** `total += now`: `sign` is `+`. */
  | { readonly is: 'change'; readonly name: string; readonly sign: string; readonly value: string }
  | { readonly is: 'show'; readonly what: string }
  /** `answer = input("Again? ")`; without a name nothing is kept. */
  | { readonly is: 'ask'; readonly name: string | undefined; readonly prompt: string }
  | { readonly is: 'import'; readonly text: string }
  | { readonly is: 'other' };

export type CodeWay = { readonly test: string | undefined; readonly steps: readonly CodeStep[] };

export type CodeParameter = {
  /** `*args` and `**more` with their stars. */
  readonly name: string;
  readonly otherwise: string | undefined;
};

export type CodeFunction = {
  /** With what it is inside of: `Boat.sail`. */
  readonly name: string;
  /** Its decorators: `@property`. */
  readonly marks: readonly string[];
  readonly parameters: readonly CodeParameter[];
  /** The first line of its docstring. */
  readonly about: string | undefined;
  readonly steps: readonly CodeStep[];
};

/** What a Python file does, as far as it is told. */
export type CodeOutline = {
  /** The first line of the file's docstring. */
  readonly about: string | undefined;
  readonly functions: readonly CodeFunction[];
  /** What is done when the file is run, functions aside. */
  readonly steps: readonly CodeStep[];
};

export type ReadCode =
  | { readonly kind: 'read'; readonly outline: CodeOutline }
  /** Not Python from this line on, counted from 1. */
  | { readonly kind: 'unreadable'; readonly line: number }
  /** Python 2, as that line shows. */
  | { readonly kind: 'python-2'; readonly line: number }
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'too-deep'; readonly line: number }
  | { readonly kind: 'empty' };

/** In characters, and in blocks inside of blocks. Longer programs are not told well in one page. */
export const CODE_LIMITS = { characters: 30_000, depth: 12 } as const;
