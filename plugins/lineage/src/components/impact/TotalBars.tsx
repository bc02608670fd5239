import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { hiddenText, useLocale } from '@waymark/plugin-page-parts-react';
import { useState, type ReactNode } from 'react';
import { lineageTranslationRef } from '../../translation';

const SHOWN = 5;

const useStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: theme.typography.body2.fontSize,
    '& th': {
      fontWeight: theme.typography.fontWeightRegular,
      textAlign: 'left',
      padding: theme.spacing(0.25, 1, 0.25, 0),
      width: '45%',
      overflowWrap: 'anywhere',
    },
    '& td': { padding: theme.spacing(0.25, 0) },
    // Owners are links: no finger should meet two of them.
    '& tbody tr': { height: theme.spacing(3.5) },
  },
  head: hiddenText,
  cell: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontVariantNumeric: 'tabular-nums',
  },
  bar: {
    height: theme.spacing(1.25),
    minWidth: 2,
    borderRadius: 2,
    backgroundColor: theme.palette.primary.main,
  },
}));

/**
 * Counts as bars. The bars stand in a table that gives the counts in figures,
 * so that picture and table are one.
 */
export function TotalBars(props: {
  title: string;
  /** Of the column of names. */
  heading: string;
  bars: readonly { id: string; name: ReactNode; count: number }[];
}) {
  const { title, heading, bars } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const locale = useLocale();
  const [all, setAll] = useState(false);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const format = new Intl.NumberFormat(locale);
  return (
    <section>
      <Typography variant="subtitle2" component="h3" gutterBottom>
        {title}
      </Typography>
      <table className={classes.table} aria-label={title}>
        <thead className={classes.head}>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col">{t('impact.count')}</th>
          </tr>
        </thead>
        <tbody>
          {(all ? bars : bars.slice(0, SHOWN)).map(({ id, name, count }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                <div className={classes.cell}>
                  <span
                    className={classes.bar}
                    style={{ width: `${(count / most) * 75}%` }}
                    aria-hidden
                  />
                  {format.format(count)}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {bars.length > SHOWN && (
        <Button
          size="small"
          aria-expanded={all}
          onClick={() => setAll(shown => !shown)}
        >
          {all ? t('impact.less') : t('impact.more', { total: bars.length })}
        </Button>
      )}
    </section>
  );
}
