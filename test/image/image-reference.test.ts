import { describe, expect, test } from 'vitest';
import { binderBuildDockerfile } from '../../src/image/binder-build-dockerfile.ts';
import {
  assertReference,
  imageName,
  imageTags,
  isRegistry,
  isTag,
} from '../../src/image/image-reference.ts';

const DIGEST = `sha256:${'0a'.repeat(32)}`;

describe('names of images', () => {
  test.each([
    ['You', 'My-Course', 'ghcr.io/you/my-course'],
    ['you', 'Some_.Course-', 'ghcr.io/you/some.course'],
    ['you', '.github', 'ghcr.io/you/github'],
    ['you', 'a---b', 'ghcr.io/you/a-b'],
    ['you', 'v1..2', 'ghcr.io/you/v1.2'],
  ])('%s/%s is %s', (owner, name, image) => {
    expect(imageName({ registry: 'ghcr.io', owner, name })).toBe(image);
  });

  test('the configuration may say another one', () => {
    const given = { registry: 'localhost:5000', owner: 'you', name: 'course' };
    expect(imageName({ ...given, image: 'teaching/maps' })).toBe('localhost:5000/teaching/maps');
    expect(imageName({ ...given, image: 'Teaching maps' })).toBeUndefined();
    expect(imageName({ ...given, image: '../../up' })).toBeUndefined();
    expect(imageName({ ...given, name: '---' })).toBeUndefined();
  });

  test('what is no registry is refused', () => {
    for (const host of ['ghcr.io', 'registry.example.org:5000', 'localhost', '10.0.0.1:5000']) {
      expect(isRegistry(host), host).toBe(true);
    }
    for (const host of [
      'https://ghcr.io',
      'ghcr.io/you',
      'owner',
      '-ghcr.io',
      'ghcr.io:99999',
      'you@ghcr.io',
      '--authfile=x.y',
      'ghcr.io\n',
      '',
    ]) {
      expect(isRegistry(host), host).toBe(false);
    }
  });

  test('tags: the commit, the day, the second, and latest at the end', () => {
    const commit = 'c0ffee'.padEnd(40, '0');
    const tags = imageTags({ commit, at: new Date('2026-11-21T23:30:05.999Z') });
    expect(tags).toEqual([commit, 'c0ffee0', '2026-11-21', '2026-11-21-233005', 'latest']);
    expect(tags.every(isTag)).toBe(true);
    expect(() => imageTags({ commit: 'main', at: new Date(0) })).toThrow(RangeError);
    expect(isTag('-x')).toBe(false);
  });

  test('a reference is a name and a tag', () => {
    expect(() => assertReference('ghcr.io/you/course:build')).not.toThrow();
    expect(() => assertReference('ghcr.io/you/course')).toThrow(RangeError);
    expect(() => assertReference('localhost:5000/course')).toThrow(RangeError);
    expect(() => assertReference('--privileged')).toThrow(RangeError);
  });

  test('the Dockerfile that starts from a prebuilt image', () => {
    expect(binderBuildDockerfile('ghcr.io/you/course', DIGEST)).toBe(
      `FROM ghcr.io/you/course@${DIGEST}\n`,
    );
    expect(() => binderBuildDockerfile('ghcr.io/you/course', 'latest')).toThrow(RangeError);
    expect(() => binderBuildDockerfile('ghcr.io/x\nRUN y', DIGEST)).toThrow(RangeError);
  });
});
