import {
  createPostgresDatabase,
  createSqliteDatabase,
} from './backend/databases';
import { reportIngestion } from './lineage/ingestion/reportIngestion';
import { reportQueries } from './lineage/queries/reportQueries';
import { readOptions } from './lineage/readOptions';
import { runBenchmark } from './report/runBenchmark';
import { Targets } from './report/Targets';

/*
 * The figures of lineage: asking a large graph, and taking events in.
 *   --edges N      asset edges of the large graph (500000)
 *   --events N     events of the long stream (100000)
 *   --db NAME      postgres | sqlite (both)
 *   --only PART    queries | ingestion (both)
 *   --quick        a small size, too little to judge by
 *   --check        the same, for what has to be so at every size
 */

const targets = new Targets();

runBenchmark(targets, async context => {
  const options = readOptions(process.argv.slice(2));
  for (const name of options.databases) {
    const createDatabase = async () =>
      name === 'postgres'
        ? createPostgresDatabase(context.postgresUrl)
        : createSqliteDatabase();
    if (options.parts.includes('queries')) {
      await reportQueries(context, { ...options, createDatabase });
    }
    if (options.parts.includes('ingestion')) {
      await reportIngestion(context, {
        ...options,
        database: await createDatabase(),
      });
    }
  }
});
