import * as core from '@actions/core';
import { IMAGE_INPUTS } from './action-io.ts';
import { runBuildImage } from './image/run-build-image.ts';
import { runPublishImage } from './image/run-publish-image.ts';
import { runAction } from './run-action.ts';

/** The Actions of this project share one bundle, and each says which part of it it is. */
const JOBS = { 'build-image': runBuildImage, 'publish-image': runPublishImage } as const;

const job = core.getInput(IMAGE_INPUTS.job);
const run = job === 'build-image' || job === 'publish-image' ? JOBS[job] : runAction;
await run(process.env);
