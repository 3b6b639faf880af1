/// Lays the written interviews and the coders' marks out as a study would hold them.
package pedicle.lakeside.interviews;
