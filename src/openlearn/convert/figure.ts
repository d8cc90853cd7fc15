import type { Flow, Legend } from '../myst-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import { attribute, childNamed, childrenNamed, elements, plainText } from '../xml/element.ts';
import type { Context } from './context.ts';
import { flow, paragraph } from './flow.ts';
import { labelled, target } from './labels.ts';
import { caption as captionOf, details } from './nodes.ts';

const PARTS = new Set([
  'Image',
  'Caption',
  'Alternative',
  'Description',
  'SourceReference',
  'Label',
]);
const LONGEST_ALTERNATIVE = 250;

/**
 * A figure: its picture with an alternative text, the caption, its source as legend, and the long
 * description behind a line that opens it. Anything else within comes first, as it stands.
 */
export function figure(element: XmlElement, context: Context): Flow[] {
  const images = childrenNamed(element, 'Image').filter(hasSource);
  const others = element.children.flatMap((node) => {
    if (node.kind === 'element' && node.name === 'Image') return node.children;
    return node.kind === 'text' || !PARTS.has(node.name) ? [node] : [];
  });
  const { alt, description } = words(element, images[0], context);
  const [caption, ...captionMore] = ['Label', 'Caption'].flatMap((name) =>
    childrenNamed(element, name).flatMap((part) => flow(part.children, context)),
  );
  const source = childrenNamed(element, 'SourceReference').flatMap((part) =>
    flow(part.children, context),
  );
  const legend = [...captionMore, ...source];
  const last = images.length - 1;
  const pictures = images.flatMap((image, index) =>
    picture(
      image,
      {
        alt: index === 0 ? alt : (attribute(image, 'alt') ?? ''),
        element: index === 0 ? element : image,
        caption: index === last ? caption : undefined,
        legend: index === last ? legend : [],
      },
      context,
    ),
  );
  const withoutPicture = images.length > 0 ? [] : [...target(element, context)];
  const captionAlone =
    images.length > 0 ? [] : [...(caption === undefined ? [] : [caption]), ...legend];
  return [
    ...withoutPicture,
    ...flow(others, context),
    ...pictures,
    ...captionAlone,
    ...description,
  ];
}

/** A picture by itself: `Session/Image`. */
export function loneImage(image: XmlElement, context: Context): Flow[] {
  if (!hasSource(image)) return flow(image.children, context);
  const parts = {
    alt: attribute(image, 'alt') ?? '',
    element: image,
    caption: undefined,
    legend: [],
  };
  return [...picture(image, parts, context), ...flow(image.children, context)];
}

/** Some pictures are only text, with signs for which there was no font. */
function hasSource(image: XmlElement): boolean {
  return ['src', 'x_imagesrc'].some((name) => attribute(image, name) !== undefined);
}

type Parts = {
  readonly alt: string;
  readonly element: XmlElement;
  readonly caption: Flow | undefined;
  readonly legend: readonly Flow[];
};

function picture(image: XmlElement, parts: Parts, context: Context): Flow[] {
  const { alt, element, caption, legend } = parts;
  const name = context.images.add(image, alt);
  const captionBlocks = caption === undefined ? [] : [caption];
  if (name === undefined) {
    return [...target(element, context), ...notAvailable(alt), ...captionBlocks, ...legend];
  }
  const width = attribute(image, 'x_imagewidth');
  const legendNode: Legend[] =
    legend.length === 0 ? [] : [{ type: 'legend', children: [...legend] }];
  return [
    {
      type: 'container',
      kind: 'figure',
      ...labelled(element, context),
      children: [
        {
          type: 'image',
          url: `images/${name}`,
          alt,
          ...(width !== undefined && /^\d{1,5}$/.test(width) ? { width: `${width}px` } : {}),
        },
        ...(caption === undefined ? [] : [captionOf(caption)]),
        ...legendNode,
      ],
    },
  ];
}

/** What a picture that cannot be had shows, in words. */
function notAvailable(alt: string): Flow[] {
  const text = alt === '' ? '[Picture not available]' : `[Picture not available: ${alt}]`;
  return paragraph([{ type: 'emphasis', children: [{ type: 'text', value: text }] }]);
}

/** The alternative text, and the long description unless the alternative says it all. */
function words(element: XmlElement, image: XmlElement | undefined, context: Context) {
  const long = childNamed(element, 'Description');
  const longText = plainText(long);
  const alternative = plainText(childNamed(element, 'Alternative'));
  const given = alternative || (image && attribute(image, 'alt')) || '';
  const alt = given || (long !== undefined && isShort(long) ? longText : '');
  // Without a picture there is nothing to carry an alternative text, so its words stand here.
  const unsaid = image === undefined ? paragraph([{ type: 'text', value: alternative }]) : [];
  const description =
    long === undefined || (image !== undefined && longText === alt)
      ? []
      : flow(long.children, context);
  const blocks = [...unsaid, ...description];
  return { alt, description: blocks.length === 0 ? [] : [details('Long description', blocks)] };
}

/** Whether a description is plain and short enough to serve as alternative text. */
function isShort(description: XmlElement): boolean {
  const plain = elements(description).every(
    (child) => child.name === 'Paragraph' || /^[a-z]/.test(child.name),
  );
  return plain && plainText(description).length <= LONGEST_ALTERNATIVE;
}
