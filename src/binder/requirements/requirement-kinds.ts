import type { Finding, FindingPlace } from '../finding.ts';

/** What merging requirements may have to tell, each with the values it has. */
export type RequirementKind =
  /** `name`, `lines`, and `kept`, the lines that stay. No version satisfies all of them. */
  | 'contradiction'
  /** `name`, `lines`: a contradiction, if a marker holds that cannot be judged, or only on some machines. */
  | 'possible-contradiction'
  /** `name`, `lines`: pip takes what satisfies all. */
  | 'different-versions'
  /** `name`, `lines`, `kept` */
  | 'addresses'
  /** `name`, `lines` */
  | 'address-and-version'
  | 'address-and-name'
  | 'address-spelled-twice'
  /** `line`: installs whatever is newest on the day. */
  | 'address-not-fixed'
  /** `text`: pip refuses the file for it. */
  | 'unreadable'
  /** `characters`: the file was left out. */
  | 'file-too-large'
  /** `include`: the file that is not there, or that includes itself. */
  | 'include-missing'
  | 'include-circle'
  /** Constraints of one source now bind all. */
  | 'constraints-for-all'
  /** `said`, `written` */
  | 'path-translated'
  /** `said`, `written`: the name of the project is not known, so its extras are lost. */
  | 'path-extras-lost'
  /** `said`: lies outside the source, or is a file that cannot be installed from its repository. */
  | 'path-out-of-reach'
  /** `said`: a folder with packages that lies in another repository, so pip cannot look there. */
  | 'links-out-of-reach'
  /** Hashes for some; pip then wants them for all. Places: the lines without. */
  | 'hashes-mixed'
  | 'hashes-removed'
  /** `urls`, `kept` */
  | 'index-urls'
  /** `option`: held for one source and now holds for all. */
  | 'option-for-all'
  /** `option`: a later `--index-url` of the same source takes it back. */
  | 'option-without-effect'
  /** One source installs without an index, another needs one. */
  | 'no-index';

export type RequirementFinding = Finding<RequirementKind>;

export function tell(
  level: Finding['level'],
  kind: RequirementKind,
  places: readonly FindingPlace[],
  values: Finding['values'] = {},
): RequirementFinding {
  return { level, kind, file: 'requirements.txt', places, values };
}

/** Passwords in addresses are nobody's business. */
export function withoutPassword(text: string): string {
  return text.replace(/:\/\/[^/@\s]*@/g, '://…@').slice(0, 500);
}
