/// Interview transcripts, who spoke, and what coders marked in them.
///
/// In: .docx and .txt transcripts, a participant table, a codebook and codings. Out: an
/// [pedicle.study.interview.InterviewStudy] whose every passage has been held against its document's text. Read
/// [pedicle.study.interview.Transcript] first.
@NullMarked
package pedicle.study.interview;

import org.jspecify.annotations.NullMarked;
