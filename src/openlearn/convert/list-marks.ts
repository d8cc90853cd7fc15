/** Writes a number, from 1, in one of HTML's list styles. */
type Mark = (number: number) => string;

const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['lower-alpha', letters],
  ['upper-alpha', (number: number) => letters(number).toUpperCase()],
  ['lower-roman', roman],
  ['upper-roman', (number: number) => roman(number).toUpperCase()],
]);

/** How a list of this style counts, or undefined where it counts 1, 2, 3. */
export function markOf(style: string): Mark | undefined {
  return MARKS.get(style);
}

/** 1 is `a`, 26 is `z`, 27 is `aa`. */
export function letters(number: number): string {
  const letter = 'abcdefghijklmnopqrstuvwxyz'.charAt((number - 1) % 26);
  return number <= 26 ? letter : letters(Math.floor((number - 1) / 26)) + letter;
}

const ROMAN = [
  { value: 1000, sign: 'm' },
  { value: 900, sign: 'cm' },
  { value: 500, sign: 'd' },
  { value: 400, sign: 'cd' },
  { value: 100, sign: 'c' },
  { value: 90, sign: 'xc' },
  { value: 50, sign: 'l' },
  { value: 40, sign: 'xl' },
  { value: 10, sign: 'x' },
  { value: 9, sign: 'ix' },
  { value: 5, sign: 'v' },
  { value: 4, sign: 'iv' },
  { value: 1, sign: 'i' },
];

function roman(number: number): string {
  const step = ROMAN.find(({ value }) => value <= number);
  return step === undefined ? '' : step.sign + roman(number - step.value);
}
