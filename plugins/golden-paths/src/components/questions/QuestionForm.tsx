import type { JsonObject } from '@backstage/types';
import { makeStyles } from '@material-ui/core/styles';
import type { AnswerProblems } from './checkAnswer';
import { QuestionField } from './QuestionField';
import type { NamedField } from './readField';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    marginTop: theme.spacing(1.5),
  },
}));

/** Questions of a template, one below the other. */
export function QuestionForm(props: {
  questions: readonly NamedField[];
  answers: JsonObject;
  problems: AnswerProblems;
  onChange: (answers: JsonObject) => void;
}) {
  const { questions, answers, problems, onChange } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {questions.map(({ name, required, field }) => (
        <QuestionField
          key={name}
          path={name}
          field={field}
          required={required}
          value={answers[name]}
          problems={problems}
          onAnswer={answer => {
            const { [name]: _, ...others } = answers;
            onChange(
              answer === undefined ? others : { ...others, [name]: answer },
            );
          }}
        />
      ))}
    </div>
  );
}
