import { randomUUID } from 'node:crypto';
import * as core from '@actions/core';

/**
 * Has the runner look for none of its commands in what is logged meanwhile, because it is made of
 * strangers' text. Source: GitHub's "Workflow commands", stopping and starting workflow commands.
 */
export async function withoutCommands<T>(work: () => Promise<T>): Promise<T> {
  const word = randomUUID();
  core.info(`::stop-commands::${word}`);
  try {
    return await work();
  } finally {
    core.info(`::${word}::`);
  }
}
