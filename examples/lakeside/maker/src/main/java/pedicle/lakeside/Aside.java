package pedicle.lakeside;

/// Something beside the course that a careless reader would take for imaging of this episode, or count twice.
enum Aside {
    NONE,
    ABDOMINAL_CT,
    LUMBAR_IMAGE_SHORTLY_BEFORE,
    SECOND_LUMBAR_IMAGE
}
