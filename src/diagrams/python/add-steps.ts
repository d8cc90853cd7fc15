import { plainSteps, shapeOf, shortened } from './box-text.ts';
import type { CodeStep, CodeWay } from './code.ts';
import { type Chart, type Loop, type Loose, leadBack } from './open-chart.ts';

/** Draws statements behind what is open, and answers what is open then. */
export function addSteps(
  steps: readonly CodeStep[],
  begin: readonly Loose[],
  chart: Chart,
): readonly Loose[] {
  let open = begin;
  let rest = steps;
  while (rest.length > 0 && open.length > 0) {
    const plain = plainSteps(rest);
    if (plain.length > 0) {
      const text = plain.map(shortened).join('\n');
      open = [{ from: chart.add(shapeOf(text), text, open), label: '' }];
      rest = rest.slice(plain.length);
      continue;
    }
    const [step] = rest;
    if (step !== undefined) open = addStep(step, open, chart);
    rest = rest.slice(1);
  }
  return open;
}

function addStep(step: CodeStep, open: readonly Loose[], chart: Chart): readonly Loose[] {
  const { words, add, loops } = chart;
  switch (step.kind) {
    case 'do':
      return [{ from: add('step', shortened(step.text), open), label: '' }];
    case 'define':
      return [{ from: add('part', `def ${step.name}`, open), label: '' }];
    case 'class': {
      const of = step.of === '' ? '' : `(${step.of})`;
      return [{ from: add('part', shortened(`class ${step.name}${of}`), open), label: '' }];
    }
    case 'return':
    case 'raise':
      add('terminal', shortened(`${step.kind} ${step.value}`.trim()), open);
      return [];
    case 'break':
      loops.at(-1)?.left.push(...open);
      return [];
    case 'continue':
      leadBack(open, loops.at(-1)?.head, chart);
      return [];
    case 'branch':
      return addBranch(step.ways, open, chart);
    case 'for':
      return addLoop(words.another(step.each, step.of), step, open, chart);
    case 'while':
      return addLoop(step.test, step, open, chart);
    case 'with': {
      const box = add('step', shortened(`with ${step.what}`), open);
      return addSteps(step.steps, [{ from: box, label: '' }], chart);
    }
    case 'try':
      return addTry(step, open, chart);
    case 'match': {
      const box = add('question', shortened(`match ${step.subject}`), open);
      const catchesAll = step.ways.some(({ test }) => test === '_');
      const ends = step.ways.flatMap(({ test, steps }) =>
        addSteps(steps, [{ from: box, label: shortened(`case ${test ?? ''}`) }], chart),
      );
      return catchesAll ? ends : [...ends, { from: box, label: words.no }];
    }
  }
}

function addBranch(
  ways: readonly CodeWay[],
  begin: readonly Loose[],
  chart: Chart,
): readonly Loose[] {
  const { words, add } = chart;
  let open = begin;
  const ends: Loose[] = [];
  for (const { test, steps } of ways) {
    if (test === undefined) {
      ends.push(...addSteps(steps, open, chart));
      return ends;
    }
    const question = add('question', shortened(test), open);
    ends.push(...addSteps(steps, [{ from: question, label: words.yes }], chart));
    open = [{ from: question, label: words.no }];
  }
  return [...ends, ...open];
}

function addLoop(
  test: string,
  {
    steps,
    otherwise,
  }: { readonly steps: readonly CodeStep[]; readonly otherwise: readonly CodeStep[] },
  open: readonly Loose[],
  chart: Chart,
): readonly Loose[] {
  const { words, add, loops } = chart;
  // What always holds is no question, and is left by `break` only.
  const isEndless = /^(?:True|1)$/.test(test);
  const head = isEndless
    ? add('hexagon', words.repeat, open)
    : add('question', shortened(test), open);
  const loop: Loop = { head, left: [] };
  loops.push(loop);
  const into = { from: head, label: isEndless ? '' : words.yes };
  leadBack(addSteps(steps, [into], chart), head, chart);
  loops.pop();
  const after = isEndless ? [] : addSteps(otherwise, [{ from: head, label: words.no }], chart);
  return [...after, ...loop.left];
}

function addTry(
  step: Extract<CodeStep, { kind: 'try' }>,
  open: readonly Loose[],
  chart: Chart,
): readonly Loose[] {
  const box = chart.add('hexagon', 'try', open);
  const done = addSteps([...step.steps, ...step.otherwise], [{ from: box, label: '' }], chart);
  const caught = step.handlers.flatMap(({ test, steps }) =>
    addSteps(steps, [{ from: box, label: shortened(`except ${test ?? ''}`.trim()) }], chart),
  );
  return addSteps(step.always, [...done, ...caught], chart);
}
