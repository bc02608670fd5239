import { scheduleInWords } from './scheduleInWords';

describe('scheduleInWords', () => {
  it.each([
    ['0 6 * * *', 'At 06:00'],
    ['30 18 * * 1-5', 'At 18:30, Monday through Friday'],
    ['*/15 * * * *', 'Every 15 minutes'],
    ['@hourly', 'Every hour'],
  ])('says %s as "%s"', async (schedule, words) => {
    await expect(scheduleInWords(schedule, 'en')).resolves.toBe(words);
  });

  it.each([
    ['de', 'Um 06:00'],
    ['de-AT', 'Um 06:00'],
    ['pt-BR', 'Às 06:00'],
    ['pt', 'Às 06:00'],
    ['xx', 'At 06:00'],
  ])('says it in the language of the app (%s)', async (locale, words) => {
    await expect(scheduleInWords('0 6 * * *', locale)).resolves.toBe(words);
  });

  it.each([
    '',
    'daily',
    'on every push to main',
    '99 6 * * *',
    '<script>alert(1)</script>',
    '0 6 * * * * * * *',
    'x'.repeat(500),
  ])('does not guess what "%s" means', async schedule => {
    await expect(scheduleInWords(schedule, 'en')).resolves.toBeUndefined();
    await expect(scheduleInWords(schedule, 'de')).resolves.toBeUndefined();
  });
});
