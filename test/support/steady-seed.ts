import fc from 'fast-check';

/**
 * The same random cases in every run, so that a change is judged by what it changed. To look for new
 * ones: `FAST_CHECK_SEED=$RANDOM npx vitest run`.
 */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_260) });
