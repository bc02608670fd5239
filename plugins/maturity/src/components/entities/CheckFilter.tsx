import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import type { RubricSummary } from '@waymark/plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';
import { useRubric } from '../entity/useRubric';
import type { TabProps } from '../page/MaturityContent';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2) },
  chip: { maxWidth: '100%' },
}));

/** Says which check the list is about, and lets go of it. */
export function CheckFilter(props: TabProps & { rubric: RubricSummary }) {
  const { params } = props;
  return params.check ? <Chosen {...props} check={params.check} /> : null;
}

function Chosen(props: TabProps & { rubric: RubricSummary; check: string }) {
  const { rubric, params, change, check } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const { value } = useRubric(rubric.id);
  const title =
    value?.rubric.tracks
      .flatMap(track => track.checks)
      .find(({ id }) => id === check)?.title ?? check;
  const results = params.result?.map(result => t(`result.${result}`));
  return (
    <div className={classes.root}>
      <Chip
        className={classes.chip}
        label={
          results
            ? t('page.entities.checkWith', {
                title,
                results: results.join(', '),
              })
            : t('page.entities.check', { title })
        }
        onDelete={() => change({ check: undefined, result: undefined })}
      />
    </div>
  );
}
