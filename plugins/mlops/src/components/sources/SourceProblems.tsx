import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Collapse from '@material-ui/core/Collapse';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ExpandIcon from '@material-ui/icons/ExpandMore';
import CollapseIcon from '@material-ui/icons/ExpandLess';
import type { SourceStatus } from '@waymark/plugin-mlops-common';
import { useState } from 'react';
import { mlopsTranslationRef } from '../../translation';
import { ProblemList } from './ProblemList';

const useStyles = makeStyles(theme => ({
  none: { color: theme.palette.text.secondary },
  list: {
    marginTop: theme.spacing(1),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
}));

/** How much of a source could not be understood; the list on request. */
export function SourceProblems(props: { source: SourceStatus }) {
  const { source } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [open, setOpen] = useState(false);
  if (source.problems === 0) {
    return (
      <Typography variant="body2" className={classes.none}>
        {t('sources.problems.none')}
      </Typography>
    );
  }
  return (
    <div>
      <Button
        size="small"
        variant="outlined"
        aria-expanded={open}
        startIcon={open ? <CollapseIcon /> : <ExpandIcon />}
        onClick={() => setOpen(!open)}
      >
        {open
          ? t('sources.problems.hide')
          : t('sources.problems.button', { count: source.problems })}
      </Button>
      <Collapse in={open} unmountOnExit>
        <div className={classes.list}>
          <ProblemList
            // A pass that solved or found some makes the list another one.
            key={`${source.problems} ${source.lastSuccess}`}
            sourceId={source.id}
            title={source.title ?? source.id}
          />
        </div>
      </Collapse>
    </div>
  );
}
