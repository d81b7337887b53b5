EXPECT_EQ(said(), "a unit test knows this");
