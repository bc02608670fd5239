import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import { makeStyles } from '@material-ui/core/styles';
import { useState, type ReactNode } from 'react';
import { pagePartsTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
  note: {
    flex: '1 1 0',
    minWidth: theme.spacing(20),
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
    overflowWrap: 'anywhere',
  },
  chosen: { backgroundColor: theme.palette.action.selected },
}));

/** A picture, or a table that says the same: the reader chooses. @public */
export function ChartOrTable(props: {
  /** What both show, read out with the buttons. */
  name: string;
  /** Left of the buttons. */
  note?: ReactNode;
  chart: ReactNode;
  table: ReactNode;
}) {
  const { name, note, chart, table } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(pagePartsTranslationRef);
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const button = (which: 'chart' | 'table', text: string) => (
    <Button
      key={which}
      aria-pressed={shown === which}
      className={shown === which ? classes.chosen : undefined}
      onClick={() => setShown(which)}
    >
      {text}
    </Button>
  );
  return (
    <div>
      <div className={classes.head}>
        <div className={classes.note} dir="auto">
          {note}
        </div>
        <ButtonGroup size="small" aria-label={t('charts.shownAs', { name })}>
          {button('chart', t('charts.asChart'))}
          {button('table', t('charts.asTable'))}
        </ButtonGroup>
      </div>
      {shown === 'chart' ? chart : table}
    </div>
  );
}
