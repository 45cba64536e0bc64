<?php

throw new Exception('the disk is full');
