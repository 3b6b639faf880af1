/// Lays the interviews of the example network out as a study would hold them: run `maker/make.sh interviews`.
///
/// In: the written interviews (`text/`) and what two coders marked in them (`coder-1.jsonl`, `coder-2.jsonl`), all
/// invented. Out: eleven Word documents, ten texts, and `codings.csv`. Read [InterviewMaker] first.
@NullMarked
package pedicle.lakeside.interviews;

import org.jspecify.annotations.NullMarked;
