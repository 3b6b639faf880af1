/// The survey's pages: bring a file, see its variables, analyse, save, hand on findings.
///
/// Read [pedicle.app.web.survey.SurveyPages] first. An analysis is a recipe in the page's address; what came out is
/// a list of blocks, which the page, the Word document and the workbook all show.
@NullMarked
package pedicle.app.web.survey;

import org.jspecify.annotations.NullMarked;
