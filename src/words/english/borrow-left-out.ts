import { listed } from '../list-names.ts';

/** A file that was not borrowed, and why. */
export type LeftOutInWords = {
  readonly path: string;
  readonly why:
    | 'link'
    | 'submodule'
    | 'name'
    | 'place'
    | 'pointer'
    | 'large'
    | 'in-the-way'
    | 'taken';
};

/** What was left out, a sentence for each reason. */
export function leftOutLines(leftOut: readonly LeftOutInWords[]): readonly string[] {
  return Object.entries(WHY_LEFT_OUT).flatMap(([why, words]) => {
    const paths = leftOut.filter((one) => one.why === why).map(({ path }) => path);
    return paths.length === 0 ? [] : [`${listed(paths)}: ${words}`];
  });
}

const WHY_LEFT_OUT: Readonly<Record<LeftOutInWords['why'], string>> = {
  link: 'a link to another place, and I borrow files only.',
  submodule: 'another repository inside of it. Borrow from that one by its own name.',
  name: 'a name or a depth that not every computer can have.',
  place: 'in that place it would rule your repository. Copy it by hand if you want that.',
  pointer: 'kept in Git LFS, so that there is only a pointer to it.',
  large: 'larger than 16 MB.',
  'in-the-way': 'you have a folder where the file would go, or a file where its folder would.',
  taken: 'something else in your list brings a file for the same place, and comes first.',
};
