/** How findings and locks name what lies at the top of this repository. */
export const TOP = 'this repository';
