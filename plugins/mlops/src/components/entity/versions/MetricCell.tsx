import { useLocale } from '@waymark/plugin-page-parts-react';
import { Blank } from '../../explore/columns/Blank';
import { formatMetric } from '../../metrics/formatMetric';
import { metricOf, type Measured } from '../../metrics/metricColumns';

/**
 * The value of a metric in a row of a list; its tooltip has every digit and
 * the data it was measured on.
 */
export function MetricCell(props: { row: Measured; name: string }) {
  const { row, name } = props;
  const locale = useLocale();
  const metric = metricOf(row, name);
  if (!metric) {
    return <Blank />;
  }
  const { value, dataset } = metric;
  return (
    <span title={[String(value), dataset].filter(Boolean).join(' · ')}>
      {formatMetric(value, locale)}
    </span>
  );
}
