import { scheduleInWords } from './scheduleInWords';

describe('scheduleInWords', () => {
  it.each([
    ['0 6 * * *', 'At 06:00', 'UTC'],
    ['30 18 * * 1-5', 'At 18:30, Monday through Friday', 'UTC'],
    ['CRON_TZ=Europe/Berlin 0 6 * * *', 'At 06:00', 'Europe/Berlin'],
    ['TZ=Asia/Kolkata 30 23 * * *', 'At 23:30', 'Asia/Kolkata'],
    ['cron(0 6 * * ? *)', 'At 06:00', 'UTC'],
    ['*/15 * * * *', 'Every 15 minutes', undefined],
    ['@hourly', 'Every hour', undefined],
  ])('says %s as "%s", by the clock of %s', async (schedule, words, zone) => {
    await expect(scheduleInWords(schedule, 'en')).resolves.toEqual({
      words,
      ...(zone && { zone }),
    });
  });

  it.each([
    ['de', 'Um 06:00'],
    ['de-AT', 'Um 06:00'],
    ['pt-BR', 'Às 06:00'],
    ['pt', 'Às 06:00'],
    ['xx', 'At 06:00'],
    [undefined, 'At 06:00'],
  ])('says it in the language of the app (%s)', async (locale, words) => {
    await expect(scheduleInWords('0 6 * * *', locale)).resolves.toMatchObject({
      words,
    });
  });

  it.each([
    '',
    'daily',
    'on every push to main',
    '99 6 * * *',
    '<script>alert(1)</script>',
    '0 6 * * * * * * *',
    'line\nbreak',
    'x'.repeat(500),
  ])('does not guess what "%s" means', async schedule => {
    await expect(scheduleInWords(schedule, 'en')).resolves.toBeUndefined();
    await expect(scheduleInWords(schedule, 'de')).resolves.toBeUndefined();
  });
});
