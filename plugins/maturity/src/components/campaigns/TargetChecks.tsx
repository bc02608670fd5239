import { makeStyles } from '@material-ui/core/styles';
import { useRubric } from '../entity/useRubric';
import { QueryView } from '../states/QueryView';

const useStyles = makeStyles(theme => ({
  list: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    fontSize: theme.typography.body2.fontSize,
    overflowWrap: 'anywhere',
  },
}));

/** The checks that a campaign asks for, by their titles. */
export function TargetChecks(props: {
  /** Id of the rubric. */
  rubric: string;
  checks: readonly string[];
}) {
  const { rubric, checks } = props;
  const classes = useStyles();
  return (
    <QueryView query={useRubric(rubric)}>
      {detail => {
        const known = detail.rubric.tracks.flatMap(track => track.checks);
        return (
          <ul className={classes.list}>
            {checks.map(id => (
              <li key={id} dir="auto">
                {known.find(check => check.id === id)?.title ?? id}
              </li>
            ))}
          </ul>
        );
      }}
    </QueryView>
  );
}
