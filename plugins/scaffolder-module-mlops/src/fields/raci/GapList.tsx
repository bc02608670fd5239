import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RaciGap } from '@waymark/plugin-raci-common';
import { waymarkFieldsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => {
  const { fontWeight } = theme.typography.subtitle2;
  return {
    root: {
      margin: 0,
      paddingLeft: theme.spacing(2.5),
      overflowWrap: 'anywhere',
    },
    kind: { fontWeight },
    mend: { color: theme.palette.text.secondary },
  };
});

/** What is missing, and what to do about it. */
export function GapList(props: { gaps: readonly RaciGap[] }) {
  const { gaps } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  if (gaps.length === 0) {
    return null;
  }
  return (
    <ul className={classes.root}>
      {gaps.map(gap => (
        <li key={`${gap.activity} ${gap.code} ${gap.role} ${gap.ref}`}>
          <Typography variant="body2">
            <span className={classes.kind}>
              {t(`raci.gap.${gap.severity}`)}:
            </span>{' '}
            {gap.message} <span className={classes.mend}>{gap.mend}</span>
          </Typography>
        </li>
      ))}
    </ul>
  );
}
