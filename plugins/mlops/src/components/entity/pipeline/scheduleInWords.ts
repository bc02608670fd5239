/** A schedule as people say it. */
export interface ScheduleInWords {
  words: string;
  /** Whose clock the words mean, where they name a time of the day. */
  zone?: string;
}

const CLOCK_TIME = /\d:\d\d/;

/**
 * A cron expression in words ("At 06:00, only on Monday"), in the language of
 * the app where the words exist in it. Undefined for what is no cron
 * expression: an orchestrator's own word says more than a guess.
 *
 * Written as the registry reads schedules: in UTC unless `TZ=` or `CRON_TZ=`
 * in front names a zone, AWS's `cron(…)` too.
 *
 * The library is loaded when the first schedule is shown; the one with all
 * languages, ten times as large, only where English will not do.
 */
export async function scheduleInWords(
  schedule: string,
  locale?: string,
): Promise<ScheduleInWords | undefined> {
  const [, zone = 'UTC', expression = ''] =
    /^(?:(?:CRON_)?TZ=(\S+)\s+)?(.*)$/i.exec(schedule.trim()) ?? [];
  const cron = /^cron\((.*)\)$/i.exec(expression)?.[1] ?? expression;
  try {
    const words = await cronInWords(cron, locale);
    return { words, ...(CLOCK_TIME.test(words) && { zone }) };
  } catch {
    return undefined;
  }
}

async function cronInWords(cron: string, locale = 'en'): Promise<string> {
  if (/^en\b/i.test(locale)) {
    const { default: cronstrue } = await import('cronstrue');
    return cronstrue.toString(cron, { use24HourTimeFormat: true });
  }
  const { default: cronstrue } = await import('cronstrue/i18n');
  return cronstrue.toString(cron, {
    use24HourTimeFormat: true,
    locale: knownLocale(Object.keys(cronstrue.locales), locale),
  });
}

/** `pt-BR` is `pt_BR` there, `de-AT` is `de`; what is not there is English. */
function knownLocale(known: string[], locale: string): string {
  const whole = locale.replace('-', '_');
  const [language] = whole.split('_');
  return (
    known.find(name => name === whole) ??
    known.find(name => name === language) ??
    known.find(name => name.startsWith(`${language}_`)) ??
    'en'
  );
}
