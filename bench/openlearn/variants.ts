/** A document that is not as it should be, made from one that is. */
export type Variant = { readonly name: string; readonly bytes: Uint8Array };

const HUGE = 21 * 1024 * 1024;

/** The same variants of the same document in every run. */
export function* variantsOf(text: string): Generator<Variant> {
  const bytes = Buffer.from(text);
  const random = steadyRandom(bytes.length);
  yield* notDocuments(bytes);
  yield* truncated(bytes, random);
  yield* damaged(bytes, text, random);
  yield* hostile(text);
  yield* huge(text);
}

function* notDocuments(bytes: Buffer): Generator<Variant> {
  yield { name: 'empty', bytes: Buffer.alloc(0) };
  yield { name: 'blank', bytes: Buffer.from('\uFEFF \n\t ') };
  yield { name: 'JSON', bytes: Buffer.from(JSON.stringify({ Item: { Unit: [] } })) };
  yield { name: 'web page', bytes: Buffer.from('<!DOCTYPE html><html><p>Not found<br></html>') };
  yield { name: 'other XML', bytes: Buffer.from('<?xml version="1.0"?><rss><channel/></rss>') };
  yield { name: 'an empty Item', bytes: Buffer.from('<Item/>') };
  yield { name: 'picture', bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') };
  yield { name: 'zeros', bytes: Buffer.alloc(4096) };
  yield { name: 'UTF-16', bytes: Buffer.from(`\uFEFF${bytes.toString('utf8')}`, 'utf16le') };
  yield { name: 'Latin 1', bytes: Buffer.from(bytes.toString('utf8'), 'latin1') };
}

function* truncated(bytes: Buffer, random: () => number): Generator<Variant> {
  for (let count = 0; count < 6; count += 1) {
    const end = Math.floor(random() * bytes.length);
    yield { name: `cut at ${end}`, bytes: bytes.subarray(0, end) };
  }
  yield { name: 'without its end', bytes: bytes.subarray(0, bytes.length - 8) };
  yield { name: 'without its start', bytes: bytes.subarray(60) };
}

function* damaged(bytes: Buffer, text: string, random: () => number): Generator<Variant> {
  for (let count = 0; count < 3; count += 1) {
    const copy = Buffer.from(bytes);
    for (let flip = 0; flip < 8; flip += 1)
      copy[Math.floor(random() * copy.length)] = random() * 256;
    yield { name: `flipped bytes ${count + 1}`, bytes: copy };
  }
  const names = [...new Set(Array.from(text.matchAll(/<(\w+)[ />]/g), ([, name = '']) => name))];
  const pick = (): string => names[Math.floor(random() * names.length)] ?? 'Paragraph';
  for (let count = 0; count < 12; count += 1) {
    const [from, to] = [pick(), pick()];
    if (from === 'Item') continue;
    const swapped = text.replace(new RegExp(`(</?)${from}(?=[ />])`, 'g'), `$1${to}`);
    yield { name: `every ${from} as ${to}`, bytes: Buffer.from(swapped) };
  }
  for (let count = 0; count < 6; count += 1) {
    const name = pick();
    if (name === 'Item') continue;
    const without = text.replace(new RegExp(`</?${name}(?=[ />])[^>]*>`, 'g'), '');
    yield { name: `without the tags ${name}`, bytes: Buffer.from(without) };
  }
}

function* hostile(text: string): Generator<Variant> {
  const inserted = (name: string, xml: string): Variant => ({
    name,
    bytes: Buffer.from(text.replace(/<Paragraph>/, `${xml}<Paragraph>`)),
  });
  const entities = Array.from(
    { length: 9 },
    (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(9)}">`,
  );
  const doctype = (inside: string): Buffer =>
    Buffer.from(text.replace(/(<\?xml[^>]*>)?/, `$1<!DOCTYPE Item [${inside}]>`));
  yield { name: 'billion laughs', bytes: doctype(`<!ENTITY l0 "ha">${entities.join('')}`) };
  yield { name: 'outside entity', bytes: doctype('<!ENTITY x SYSTEM "file:///etc/passwd">') };
  yield inserted('deep', '<Box>'.repeat(20_000) + '</Box>'.repeat(20_000));
  yield inserted(
    'deep as allowed',
    `${'<Box>'.repeat(60)}<Paragraph>x</Paragraph>${'</Box>'.repeat(60)}`,
  );
  yield inserted(
    'deep lists',
    `${'<BulletedList><ListItem>a'.repeat(40)}${'</ListItem></BulletedList>'.repeat(40)}`,
  );
  yield inserted(
    'names of objects',
    '<__proto__ constructor="1"><toString>a</toString></__proto__><hasOwnProperty/>',
  );
  yield inserted(
    'wide spans',
    '<Table><tbody><tr><td colspan="1e9">a</td><td rowspan="99999999">b</td><td colspan="-1">c</td></tr></tbody></Table>'.repeat(
      3,
    ),
  );
  yield inserted(
    'numbers',
    '<NumberedList class="lower-roman" start="99999999999"><ListItem>a</ListItem></NumberedList><NumberedList start="-4"><ListItem>b</ListItem></NumberedList>',
  );
  yield inserted(
    'fences',
    `<Paragraph>:::{admonition} x</Paragraph><Paragraph>${'`'.repeat(500)}</Paragraph><ProgramListing><Paragraph>\`\`\`\`</Paragraph><Paragraph>:::</Paragraph></ProgramListing><Paragraph>${'$'.repeat(99)} {{x}} {eval-rst}\`a\`</Paragraph>`,
  );
  yield inserted(
    'labels',
    '<Figure id="a\nb) ```:::"><Caption>x</Caption></Figure><Paragraph><CrossRef idref="a\nb) ```:::">y</CrossRef><CrossRef idref="">z</CrossRef><CrossRef/></Paragraph>',
  );
  yield inserted(
    'addresses',
    '<Paragraph><a href="javascript:alert(1)">a</a><a href="https://[">b</a><a href="//x y">c</a><a href="%E0%A4%A">d</a></Paragraph><Figure><Image src="../../../etc/passwd"/></Figure>',
  );
  yield inserted(
    'markup in text',
    '<Paragraph>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt; ]]&gt; <![CDATA[<b>&amp;]]></Paragraph>',
  );
  yield inserted(
    'marks',
    `<Paragraph>${'*_~[('.repeat(2_000)}</Paragraph><Paragraph>${'<b>'.repeat(30)}x${'</b>'.repeat(30)}</Paragraph>`,
  );
  yield inserted(
    'bad maths',
    '<Equation><MathML><math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac/><msub><mi/></msub><foo>\\</foo><mtable><mtr/></mtable></math></MathML></Equation><Equation><TeX>\\frac{</TeX></Equation><Equation><TeX>\\def\\a{\\a\\a}\\a</TeX></Equation>',
  );
  yield inserted(
    'strange signs',
    '<Paragraph>&#x202E;abc&#x200B;&#xFEFF;&#x85;&#x2028;d &#xFFFD; 👩‍👩‍👧</Paragraph>',
  );
  yield inserted(
    'empty elements',
    [
      'Table',
      'Figure',
      'BulletedList',
      'NumberedList',
      'Activity',
      'MediaContent',
      'Equation',
      'Quote',
      'Matching',
      'SingleChoice',
      'Multipart',
      'ProgramListing',
      'Glossary',
      'Box',
      'InlineEquation',
      'Verse',
    ]
      .map((name) => `<${name}/>`)
      .join(''),
  );
}

function* huge(text: string): Generator<Variant> {
  const session = /<Session\b[\s\S]*?<\/Session>/.exec(text)?.[0] ?? '<Session/>';
  const many = (bytes: number): string => session.repeat(Math.ceil(bytes / session.length));
  const at = text.lastIndexOf('</Session>') + '</Session>'.length;
  const grown = (bytes: number): string => text.slice(0, at) + many(bytes) + text.slice(at);
  yield { name: '2 MB', bytes: Buffer.from(grown(2 * 1024 * 1024)) };
  yield { name: 'too big', bytes: Buffer.from(grown(HUGE)) };
  const line = `<Paragraph>${'word '.repeat(200_000)}</Paragraph>`;
  yield {
    name: 'a paragraph of 1 MB',
    bytes: Buffer.from(`${text.slice(0, at)}<Session>${line}</Session>${text.slice(at)}`),
  };
}

/** Mulberry32: small, and the same numbers everywhere. */
function steadyRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
