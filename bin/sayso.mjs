#!/usr/bin/env node
/**
 * Starts Sayso's command line. Plain JavaScript for any Node from 20.18 on: where this Node is too
 * old for the project's sources, they run on the Node that the project brings along.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MAIN = join(ROOT, 'src', 'hosts', 'cli', 'main.ts');
/** Signals that a person or a shell sends to the launcher and that are meant for the program. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** The project's own Node, from the package for this machine; undefined where npm brought none. */
function ownNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const packages = [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`];
  return packages
    .map((name) => join(ROOT, 'node_modules', name, 'bin', binary))
    .find((file) => existsSync(file));
}

function runWith(node) {
  const child = spawn(node, [MAIN, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`Sayso could not start the Node in ${node}: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    // 128 and the signal's number is how shells tell of a program that was ended.
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}

if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  await import(new URL('../src/hosts/cli/main.ts', import.meta.url).href);
} else {
  const node = ownNode();
  if (node === undefined) {
    console.error(
      `Sayso needs Node ${NEEDED} or newer; this is Node ${process.versions.node}, and its own Node is not installed.\nRun "npm ci" in ${ROOT}, or install a newer Node from https://nodejs.org, then say it again.`,
    );
    process.exitCode = 1;
  } else {
    runWith(node);
  }
}
