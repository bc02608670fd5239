import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import type { ExploreItem } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { MetricText } from '../../metrics/MetricText';
import { RunStateLabel } from '../../runs/RunStateLabel';
import { RelativeTime } from '../../time/RelativeTime';
import { Blank } from './Blank';
import { Pills } from './Pills';
import { useCellStyles } from './useCellStyles';

interface CellProps {
  item: ExploreItem;
}

/** A word on one line, or the mark of nothing. */
function Word(props: { text?: string }) {
  const { text } = props;
  const classes = useCellStyles();
  if (!text) {
    return <Blank />;
  }
  return (
    <span className={classes.line} title={text} dir="auto">
      {text}
    </span>
  );
}

export function TypeCell({ item }: CellProps) {
  return <Word text={item.type} />;
}

export function LifecycleCell({ item }: CellProps) {
  return <Word text={item.lifecycle} />;
}

export function PlatformCell({ item }: CellProps) {
  return <Word text={item.platform} />;
}

/** The owner, or a warning where there is none or nobody knows it. */
export function OwnerCell({ item }: CellProps) {
  const classes = useCellStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (item.owner && !item.ownerMissing) {
    return (
      <span className={classes.line}>
        <EntityRefLink entityRef={item.owner} defaultKind="group" hideIcon />
      </span>
    );
  }
  return (
    <span
      className={classes.warning}
      title={item.owner && t('explore.row.ownerMissing')}
    >
      <WarningIcon
        fontSize="inherit"
        className={classes.warningIcon}
        aria-hidden
      />
      <span className={classes.line}>
        {item.owner ?? t('explore.row.noOwner')}
      </span>
    </span>
  );
}

export function MetricCell({ item }: CellProps) {
  const { headlineMetric } = item;
  return headlineMetric ? <MetricText {...headlineMetric} /> : <Blank />;
}

export function LastRunCell({ item }: CellProps) {
  const { lastRun } = item;
  const classes = useCellStyles();
  if (!lastRun) {
    return <Blank />;
  }
  return (
    <div className={classes.stacked}>
      <RunStateLabel state={lastRun.state} />
      <span className={`${classes.line} ${classes.secondary}`}>
        <RelativeTime at={lastRun.at} />
      </span>
    </div>
  );
}

export function DatasetsCell({ item }: CellProps) {
  return item.datasets ? <span>{item.datasets}</span> : <Blank />;
}

export function TagsCell({ item }: CellProps) {
  return item.tags.length > 0 ? (
    <Pills values={item.tags} shown={2} />
  ) : (
    <Blank />
  );
}
