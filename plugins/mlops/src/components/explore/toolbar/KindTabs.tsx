import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { withFacet } from '../state/exploreState';
import type { ChangeExplore } from '../state/useExploreState';

const ALL = 'all';
const KINDS = ['Model', 'Dataset', 'Pipeline'] as const;

const useStyles = makeStyles(theme => ({
  tab: {
    minWidth: 0,
    padding: theme.spacing(1.5, 2),
    textTransform: 'none',
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(1.5, 1) },
  },
  count: {
    marginLeft: theme.spacing(1),
    padding: theme.spacing(0, 0.75),
    borderRadius: theme.spacing(1.25),
    backgroundColor: theme.palette.action.hover,
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    fontVariantNumeric: 'tabular-nums',
  },
}));

/** One kind or all of them, each with how many there are. */
export function KindTabs(props: {
  counts?: { value: string; count: number }[];
  chosen?: string[];
  change: ChangeExplore;
}) {
  const { counts, chosen = [], change } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const countOf = (kind: string) =>
    kind === ALL
      ? counts?.reduce((sum, { count }) => sum + count, 0)
      : (counts?.find(({ value }) => value === kind)?.count ?? 0);
  const label = (kind: string, name: string) => (
    <span>
      {name}
      {counts && (
        <span className={classes.count}>
          {countOf(kind)?.toLocaleString(locale)}
        </span>
      )}
    </span>
  );
  // An address may name two kinds at once: then no tab is the chosen one.
  const only = chosen.length === 1 ? chosen[0] : undefined;
  const known = KINDS.find(kind => kind === only);
  return (
    <Tabs
      value={chosen.length === 0 ? ALL : (known ?? false)}
      onChange={(_, kind: string) =>
        change(state => withFacet(state, 'kind', kind === ALL ? [] : [kind]))
      }
      variant="scrollable"
      scrollButtons="off"
      indicatorColor="primary"
      aria-label={t('explore.tabs.label')}
    >
      <Tab
        value={ALL}
        className={classes.tab}
        label={label(ALL, t('explore.tabs.all'))}
      />
      {KINDS.map(kind => (
        <Tab
          key={kind}
          value={kind}
          className={classes.tab}
          label={label(kind, t(`kind.${kind}.many`))}
        />
      ))}
    </Tabs>
  );
}
