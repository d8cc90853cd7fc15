import type { Host } from '../../engine/ports.ts';

/** The work on one delivery took longer than any honest work does. */
export class TookTooLong extends Error {
  constructor() {
    super('It took too long');
    this.name = 'TookTooLong';
  }
}

/**
 * Does work with a host that stops acting once `milliseconds` are over: a job that hangs must neither
 * hold its repository for ever nor come back later and change what others have changed since.
 *
 * @throws TookTooLong when the time is over; what `work` does afterwards is not waited for
 */
export async function withinTime<Result>(
  host: Host,
  milliseconds: number,
  work: (host: Host) => Promise<Result>,
): Promise<Result> {
  let over = false;
  function whileThereIsTime<Arguments extends unknown[], Answer>(
    act: (...given: Arguments) => Promise<Answer>,
  ): (...given: Arguments) => Promise<Answer> {
    return async (...given) => {
      if (over) throw new TookTooLong();
      return act(...given);
    };
  }
  const bounded: Host = {
    ...host,
    reply: whileThereIsTime(host.reply),
    finish: whileThereIsTime(host.finish),
    keepOpen: whileThereIsTime(host.keepOpen),
    land: whileThereIsTime(host.land),
    propose: whileThereIsTime(host.propose),
    openIssue: whileThereIsTime(host.openIssue),
    writeComment: whileThereIsTime(host.writeComment),
    openRepository: whileThereIsTime(host.openRepository),
    startBuild: whileThereIsTime(host.startBuild),
  };
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      over = true;
      reject(new TookTooLong());
    }, milliseconds);
  });
  try {
    return await Promise.race([work(bounded), end]);
  } finally {
    clearTimeout(timer);
  }
}
