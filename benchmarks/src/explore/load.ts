import autocannon from 'autocannon';

/*
 * The process that asks, so that asking takes no time from answering: it gets
 * requests by message, sends them and answers with the times.
 */

/** What is to be sent. */
export interface LoadOrder {
  url: string;
  /** Taken in turn. */
  paths: string[];
  /** How many requests are on their way at a time. */
  connections: number;
  amount: number;
}

/** What came of it. */
export interface LoadReport {
  /** Milliseconds of every answer. */
  times: number[];
  /** Answers that were not 200, and requests without an answer. */
  failures: number;
}

process.on('message', async message => {
  process.send?.(await send(message as LoadOrder));
});
process.on('disconnect', () => process.exit());

function send(order: LoadOrder): Promise<LoadReport> {
  const { url, paths, connections, amount } = order;
  return new Promise((resolve, reject) => {
    const times: number[] = [];
    let failures = 0;
    const instance = autocannon(
      {
        url,
        connections,
        amount,
        requests: paths.map(path => ({ method: 'GET', path })),
      },
      (error, result) => {
        if (error) {
          reject(error);
          return;
        }
        resolve({ times, failures: failures + result.errors });
      },
    );
    instance.on('response', (_client, statusCode, _bytes, responseTime) => {
      times.push(responseTime);
      failures += statusCode === 200 ? 0 : 1;
    });
  });
}
