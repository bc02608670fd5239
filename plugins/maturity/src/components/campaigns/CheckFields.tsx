import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { keyboardScroll } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { useRubric } from '../entity/useRubric';
import { QueryView } from '../states/QueryView';
import { MAX_CHECKS } from './campaignDraft';
import { FieldSet } from './FieldSet';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1),
    maxHeight: theme.spacing(50),
    overflowY: 'auto',
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  label: { alignItems: 'flex-start' },
  box: { padding: theme.spacing(0, 1) },
}));

/** Which checks everybody is to pass, track by track. */
export function CheckFields(props: {
  /** Id of the rubric. */
  rubric: string;
  /** Ids of those that are chosen. */
  checks: readonly string[];
  wrong: true | undefined;
  onChange: (checks: string[]) => void;
}) {
  const { rubric, checks, wrong, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <QueryView query={useRubric(rubric)}>
      {detail => (
        <div>
          <div
            className={classes.list}
            role="group"
            aria-label={t('campaigns.checks')}
            {...keyboardScroll}
          >
            {detail.rubric.tracks.map(track => (
              <FieldSet key={track.id} legend={track.title}>
                {track.checks.map(({ id, title }) => (
                  <FormControlLabel
                    key={id}
                    className={classes.label}
                    label={title}
                    control={
                      <Checkbox
                        color="primary"
                        className={classes.box}
                        checked={checks.includes(id)}
                        onChange={(_, chosen) =>
                          onChange(
                            chosen
                              ? [...checks, id]
                              : checks.filter(one => one !== id),
                          )
                        }
                      />
                    }
                  />
                ))}
              </FieldSet>
            ))}
          </div>
          <Typography
            variant="caption"
            component="p"
            color={wrong ? 'error' : 'textSecondary'}
          >
            {wrong
              ? t('campaigns.form.checksWrong', { max: String(MAX_CHECKS) })
              : t('campaigns.form.checksHelp', {
                  chosen: checks.length,
                  max: String(MAX_CHECKS),
                })}
          </Typography>
        </div>
      )}
    </QueryView>
  );
}
