import { locateDataset } from './locateDataset';

const HERE = 'mlflow://mlflow.example.com';

describe('locateDataset', () => {
  it.each<[string, string | undefined, string, string, string | undefined]>([
    [
      's3',
      '{"uri": "s3://lake/a/b c.parquet"}',
      's3://lake',
      'a/b c.parquet',
      's3://lake/a/b%20c.parquet',
    ],
    ['s3', '{"uri": "s3a://lake/x"}', 's3://lake', 'x', 's3a://lake/x'],
    [
      'gs',
      '{"uri": "gs://bucket/x/y"}',
      'gs://bucket',
      'x/y',
      'gs://bucket/x/y',
    ],
    [
      'http',
      '{"url": "https://me:pw@data.example.com:8443/irises.csv?sig=secret#x"}',
      'https://data.example.com:8443',
      'irises.csv',
      'https://data.example.com:8443/irises.csv',
    ],
    [
      'http',
      '{"url": "https://data.example.com"}',
      'https://data.example.com',
      '/',
      'https://data.example.com/',
    ],
    [
      'hugging_face',
      '{"path": "org/reviews"}',
      'hf://datasets',
      'org/reviews',
      'org/reviews',
    ],
    [
      'delta_table',
      '{"delta_table_name": "main.ml.customers"}',
      HERE,
      'name',
      'main.ml.customers',
    ],
    [
      'local',
      '{"uri": "/home/ada/irises.csv"}',
      HERE,
      'name',
      '/home/ada/irises.csv',
    ],
    [
      'local',
      '{"uri": "file:///home/ada/irises.csv"}',
      HERE,
      'name',
      'file:///home/ada/irises.csv',
    ],
    ['code', '{"tags": {}}', HERE, 'name', undefined],
    ['code', 'not JSON', HERE, 'name', undefined],
    ['code', undefined, HERE, 'name', undefined],
  ])('%s %s', (source_type, source, namespace, name, location) => {
    expect(
      locateDataset({ name: 'name', digest: 'd', source_type, source }, HERE),
    ).toEqual({ namespace, name, ...(location && { location }) });
  });
});
