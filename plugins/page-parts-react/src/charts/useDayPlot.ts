import { useMemo } from 'react';
import { useLocale } from '../environment/useLocale';
import { useChartLook, type ChartLook } from './useChartLook';

/** How a plot over days is drawn, as properties for its parts. @public */
export interface DayPlot extends ChartLook {
  /** Of the axis of days: `time` in the data, milliseconds since 1970 (UTC). */
  days: ChartLook['axis'] & {
    dataKey: 'time';
    type: 'number';
    scale: 'time';
    domain: ['dataMin', 'dataMax'];
    tickFormatter: (time: number) => string;
    tickMargin: number;
    minTickGap: number;
  };
  /** Of an axis of whole numbers. */
  counts: ChartLook['axis'] & { allowDecimals: false; width: number };
  tooltip: ChartLook['tooltip'] & {
    labelFormatter: (time: unknown) => string;
  };
}

/**
 * What plots over days have in common: their axes, and the box beside the
 * pointer with the day in words.
 * @public
 */
export function useDayPlot(): DayPlot {
  const look = useChartLook();
  const locale = useLocale();
  const formatDay = useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, {
      month: 'short',
      day: 'numeric',
      timeZone: 'UTC',
    });
    return (time: number) => format.format(time);
  }, [locale]);
  return {
    ...look,
    days: {
      ...look.axis,
      dataKey: 'time',
      type: 'number',
      scale: 'time',
      domain: ['dataMin', 'dataMax'],
      tickFormatter: formatDay,
      tickMargin: 6,
      minTickGap: 24,
    },
    counts: { ...look.axis, allowDecimals: false, width: 40 },
    tooltip: {
      ...look.tooltip,
      labelFormatter: (time: unknown) => formatDay(Number(time)),
    },
  };
}
