/** A piece of a document that a compiler may refuse, and what stands in its place then. */
export type Risk = { readonly attempt: string; readonly otherwise: string };

/** Code for the compiler: certain pieces, and such as it may refuse (formulas, pictures). */
export type TypstPart = string | Risk;

/** Marks in the text of a document where a risk stands; texts never hold these characters. */
const OPEN = '\u0001';
const CLOSE = '\u0002';

export type Risks = {
  /** Notes a risk; answers what stands for it until the parts are told apart. */
  readonly take: (attempt: string, otherwise: string) => string;
  readonly split: (code: string) => readonly TypstPart[];
};

export function collectRisks(): Risks {
  const risks: Risk[] = [];
  return {
    take(attempt, otherwise) {
      risks.push({ attempt, otherwise });
      return `${OPEN}${risks.length - 1}${CLOSE}`;
    },
    split: (code) =>
      code.split(OPEN).flatMap((piece, index): TypstPart[] => {
        if (index === 0) return [piece];
        const end = piece.indexOf(CLOSE);
        const risk = risks[Number(piece.slice(0, end))];
        return [...(risk === undefined ? [] : [risk]), piece.slice(end + CLOSE.length)];
      }),
  };
}
