/**
 * A cron expression in words ("At 06:00, only on Monday"), in the language of
 * the app where the words exist in it. Undefined for what is no cron
 * expression: an orchestrator's own word says more than a guess.
 *
 * The library is loaded when the first schedule is shown; the one with all
 * languages, ten times as large, only where English will not do.
 */
export async function scheduleInWords(
  schedule: string,
  locale?: string,
): Promise<string | undefined> {
  const english = !locale || /^en\b/i.test(locale);
  try {
    if (english) {
      const { toString } = await import('cronstrue');
      return toString(schedule, { use24HourTimeFormat: true });
    }
    const { default: cronstrue } = await import('cronstrue/i18n');
    return cronstrue.toString(schedule, {
      use24HourTimeFormat: true,
      locale: knownLocale(Object.keys(cronstrue.locales), locale),
    });
  } catch {
    return undefined;
  }
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
